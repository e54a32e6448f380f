#include "knowledge/extraction_json.h"
