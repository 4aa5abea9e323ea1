#include "correct/correction_layers.h"

#include <algorithm>
#include <string>
#include <utility>

#include "correct/merge_corrections.h"

namespace attache {
namespace {

bool is_about_the_same(const Correction& one, const Correction& other) {
    return one.index() == other.index() && subject_of(one) == subject_of(other);
}

// What the link says about the same makes room; a relation that it adds and that is changed goes over.
void yield_to(const Correction& more, CorrectionLayers& layers) {
    const std::string subject = subject_of(more);
    Corrections stays;
    for (Correction& each : layers.lent) {
        if (is_about_the_same(each, more)) continue;
        if (std::holds_alternative<AddRelation>(each) && subject_of(each) == subject)
            layers.own = with_correction(std::move(layers.own), std::move(each));
        else
            stays.push_back(std::move(each));
    }
    layers.lent = std::move(stays);
}

}  // namespace

CorrectionLayers layered(Corrections own, const Corrections& lent) {
    const Corrections all = with_foreign_corrections(own, lent);
    CorrectionLayers layers{std::move(own), {}};
    for (const Correction& each : all) {
        if (is_lent(layers, each)) layers.lent.push_back(each);
    }
    return layers;
}

Corrections seen(const CorrectionLayers& layers) { return with_corrections(layers.own, layers.lent); }

bool is_lent(const CorrectionLayers& layers, const Correction& correction) {
    return std::find(layers.own.begin(), layers.own.end(), correction) == layers.own.end();
}

CorrectionLayers corrected(CorrectionLayers layers, const Corrections& more) {
    for (const Correction& each : more) {
        yield_to(each, layers);
        layers.own = with_correction(std::move(layers.own), each);
    }
    return layers;
}

CorrectionLayers without(CorrectionLayers layers, const Correction& correction) {
    const std::string subject = subject_of(correction);
    const bool adds = std::holds_alternative<AddRelation>(correction);
    const auto meant = [&](const Correction& each) {
        return is_about_the_same(each, correction) || (adds && subject_of(each) == subject);
    };
    Corrections& list = is_lent(layers, correction) ? layers.lent : layers.own;
    list.erase(std::remove_if(list.begin(), list.end(), meant), list.end());
    return layers;
}

CorrectionLayers kept_whole(const CorrectionLayers& layers) { return {seen(layers), {}}; }

}  // namespace attache
