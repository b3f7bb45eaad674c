// The allocator's own controls, which Glibc's Swift module leaves out.
#pragma once
#include <malloc.h>
