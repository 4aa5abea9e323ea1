// Whose corrections are seen: the reader's own, which are kept, and over them those that a link lends, which are not.
#pragma once

#include "correct/correction.h"

namespace attache {

struct CorrectionLayers {
    Corrections own;
    Corrections lent;  // a link's; they count where both are about the same thing
    friend bool operator==(const CorrectionLayers&, const CorrectionLayers&) = default;
};

// Of two lists that know nothing of each other: what `lent` adds gets numbers that nothing in `own` has.
[[nodiscard]] CorrectionLayers layered(Corrections own, const Corrections& lent);

// All of them, as they are applied and listed: the own ones first.
[[nodiscard]] Corrections seen(const CorrectionLayers& layers);
// Whether the reader owes one of seen() to the link.
[[nodiscard]] bool is_lent(const CorrectionLayers& layers, const Correction& correction);

// The reader corrects more: it becomes the reader's own, with the lent relation that it changes, and takes the place of
// what the link says about the same. Requires is_sound().
[[nodiscard]] CorrectionLayers corrected(CorrectionLayers layers, const Corrections& more);
// Without one of seen(): of a lent one the reader's own about the same thing comes forth again.
[[nodiscard]] CorrectionLayers without(CorrectionLayers layers, const Correction& correction);
// What was lent becomes the reader's own.
[[nodiscard]] CorrectionLayers kept_whole(const CorrectionLayers& layers);

}  // namespace attache
