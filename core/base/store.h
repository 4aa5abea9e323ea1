// Store<IdT, T>: a vector whose elements are named by typed ids instead of integers or pointers.
//
// The store owns its elements; ids refer to them and stay valid while elements are only added.
// References that operator[] returns are invalidated by add().
#pragma once

#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace attache {

template <class IdT, class T>
class Store {
public:
    IdT add(T element) {
        elements_.push_back(std::move(element));
        return IdT(elements_.size() - 1);
    }

    [[nodiscard]] T& operator[](IdT id) {
        assert(id.index() < elements_.size());
        return elements_[id.index()];
    }
    [[nodiscard]] const T& operator[](IdT id) const {
        assert(id.index() < elements_.size());
        return elements_[id.index()];
    }

    [[nodiscard]] bool contains(IdT id) const { return id.index() < elements_.size(); }
    [[nodiscard]] std::size_t size() const { return elements_.size(); }
    [[nodiscard]] bool empty() const { return elements_.empty(); }
    void reserve(std::size_t count) { elements_.reserve(count); }

    [[nodiscard]] auto begin() { return elements_.begin(); }
    [[nodiscard]] auto end() { return elements_.end(); }
    [[nodiscard]] auto begin() const { return elements_.begin(); }
    [[nodiscard]] auto end() const { return elements_.end(); }

    // The id one past the last element: `for (IdT id(0); id != store.end_id(); id = IdT(id.index() + 1))`.
    [[nodiscard]] IdT end_id() const { return IdT(elements_.size()); }

    // The elements as a plain vector, for algorithms that reorder or replace them as a whole.
    [[nodiscard]] std::vector<T>& elements() { return elements_; }
    [[nodiscard]] const std::vector<T>& elements() const { return elements_; }

private:
    std::vector<T> elements_;
};

}  // namespace attache
