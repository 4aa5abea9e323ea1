// SmallVector<T, N>: a vector whose first N elements need no memory of their own. For lists that are nearly always
// short and are made often; T is plain data.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <initializer_list>
#include <type_traits>
#include <utility>
#include <vector>

namespace attache {

template <class T, std::size_t N>
class SmallVector {
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;
    using iterator = T*;
    using const_iterator = const T*;

    SmallVector() = default;
    SmallVector(const SmallVector&) = default;
    SmallVector& operator=(const SmallVector&) = default;
    SmallVector(SmallVector&& other) noexcept
        : size_(std::exchange(other.size_, 0)), few_(other.few_), many_(std::move(other.many_)) {}
    SmallVector& operator=(SmallVector&& other) noexcept {
        size_ = std::exchange(other.size_, 0);
        few_ = other.few_;
        many_ = std::move(other.many_);
        return *this;
    }
    ~SmallVector() = default;
    SmallVector(std::initializer_list<T> elements) {
        for (const T& element : elements)
            push_back(element);
    }

    void push_back(const T& element) {
        if (size_ < N) {
            few_[size_] = element;
        } else {
            const T copy = element;  // which may be one of this vector's own
            if (size_ == N) many_.assign(few_.begin(), few_.end());
            many_.push_back(copy);
        }
        ++size_;
    }

    void clear() {
        size_ = 0;
        many_.clear();
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] T* data() { return size_ <= N ? few_.data() : many_.data(); }
    [[nodiscard]] const T* data() const { return size_ <= N ? few_.data() : many_.data(); }
    [[nodiscard]] T* begin() { return data(); }
    [[nodiscard]] T* end() { return data() + size_; }
    [[nodiscard]] const T* begin() const { return data(); }
    [[nodiscard]] const T* end() const { return data() + size_; }
    [[nodiscard]] T& operator[](std::size_t i) {
        assert(i < size_);
        return data()[i];
    }
    [[nodiscard]] const T& operator[](std::size_t i) const {
        assert(i < size_);
        return data()[i];
    }
    [[nodiscard]] T& front() { return (*this)[0]; }
    [[nodiscard]] const T& front() const { return (*this)[0]; }
    [[nodiscard]] T& back() { return (*this)[size_ - 1]; }
    [[nodiscard]] const T& back() const { return (*this)[size_ - 1]; }

private:
    std::size_t size_ = 0;
    std::array<T, N> few_{};  // holds all while there are at most N
    std::vector<T> many_;     // else all
};

}  // namespace attache
