#include "knowledge/content_id.h"
