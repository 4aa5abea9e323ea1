// The page loads the program in two parts: what the first picture needs, and the rest after it. web/second_part.txt
// names the functions of the rest (docs/weight.md).
#pragma once

// Marks a function that the list names: melted into the one that calls it, it would come with the first part.
#define ATTACHE_SECOND_PART [[gnu::noinline]]
