#include "knowledge/partial_date.h"
