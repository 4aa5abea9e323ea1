#include "graph/compare.h"

#include <map>
#include <tuple>
#include <utility>

#include "base/second_part.h"

namespace attache {

namespace {

Presence presence_of(bool in_first, bool in_second) {
    if (in_first && in_second) return Presence::Both;
    return in_first ? Presence::OnlyFirst : Presence::OnlySecond;
}

class Comparer {
public:
    void add(const Report& report, std::size_t index) {
        const Findings& findings = report.findings;
        for (const Relation& relation : findings.relations) {
            const Entity& source = findings.entities[relation.source];
            const Entity& target = findings.entities[relation.target];
            count(source, index);
            if (relation.source != relation.target) count(target, index);
            add_tie(source, target, relation, index);
        }
    }

    Comparison take() {
        Comparison comparison;
        for (auto& [code, actor] : actors_)
            comparison.actors.push_back(std::move(actor));
        for (auto& [key, tie] : ties_)
            comparison.ties.push_back(std::move(tie));
        return comparison;
    }

private:
    void count(const Entity& entity, std::size_t index) {
        ComparedActor& actor = actors_[entity.code];
        if (actor.code.empty()) {
            actor.code = entity.code;
            actor.name = entity.name;
        }
        ++actor.relations[index];
    }

    void add_tie(const Entity& source, const Entity& target, const Relation& relation, std::size_t index) {
        const bool turned = relation.mutual && target.code < source.code;
        const Entity& from = turned ? target : source;
        const Entity& to = turned ? source : target;
        ComparedTie& tie = ties_[{from.code, to.code, relation.mutual}];
        if (tie.source.empty()) {
            tie.source = from.code;
            tie.target = to.code;
            tie.source_name = from.name;
            tie.target_name = to.name;
            tie.mutual = relation.mutual;
        }
        ++tie.signs[index][static_cast<std::size_t>(relation.polarity + 1)];
    }

    std::map<std::string, ComparedActor> actors_;
    std::map<std::tuple<std::string, std::string, bool>, ComparedTie> ties_;
};

}  // namespace

Presence ComparedActor::presence() const { return presence_of(relations[0] > 0, relations[1] > 0); }

std::size_t ComparedTie::count(std::size_t report) const {
    return std::size_t{signs[report][0]} + signs[report][1] + signs[report][2];
}

Presence ComparedTie::presence() const { return presence_of(count(0) > 0, count(1) > 0); }

bool ComparedTie::has_changed_sign() const {
    return presence() == Presence::Both && main_sign(signs[0]) != main_sign(signs[1]);
}

int main_sign(const SignCounts& signs) {
    if (signs[0] == signs[2]) return 0;
    return signs[2] > signs[0] ? 1 : -1;
}

ATTACHE_SECOND_PART Comparison compare_reports(const Report& first, const Report& second) {
    Comparer comparer;
    comparer.add(first, 0);
    comparer.add(second, 1);
    return comparer.take();
}

}  // namespace attache
