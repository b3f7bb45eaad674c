// Linux readiness notification, which Glibc's Swift module leaves out.
#pragma once
#include <sys/epoll.h>
#include <sys/eventfd.h>

// accept4(2) for a socket that neither blocks nor outlives an exec.
int accept_without_blocking(int listener, void *address, unsigned int *length);
