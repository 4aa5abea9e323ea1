#include "ui/icons.h"

#include <cmath>
#include <initializer_list>

#include "ui/draw.h"

namespace attache {
namespace {

constexpr float k_pi = 3.14159265F;

// Draws on a grid of 16 by 16 units.
class Pen {
public:
    Pen(ImDrawList& list, ImVec2 center, float size, Color color)
        : list_(list), center_(center), unit_(size / 16), color_(to_u32(color)), width_(1.5F * size / 16) {}

    void line(std::initializer_list<ImVec2> points, bool closed = false) {
        for (const ImVec2 point : points)
            list_.PathLineTo(at(point));
        list_.PathStroke(color_, closed ? ImDrawFlags_Closed : 0, width_);
    }
    void circle(ImVec2 middle, float radius) { list_.AddCircle(at(middle), radius * unit_, color_, 0, width_); }
    void disc(ImVec2 middle, float radius) { list_.AddCircleFilled(at(middle), radius * unit_, color_); }
    void arc(ImVec2 middle, float radius, float from_degrees, float to_degrees) {
        list_.PathArcTo(at(middle), radius * unit_, from_degrees * k_pi / 180, to_degrees * k_pi / 180);
        list_.PathStroke(color_, 0, width_);
    }
    void rect(ImVec2 min, ImVec2 max, float radius) {
        list_.AddRect(at(min), at(max), color_, radius * unit_, 0, width_);
    }
    void ellipse(ImVec2 middle, ImVec2 radius) {
        list_.AddEllipse(at(middle), {radius.x * unit_, radius.y * unit_}, color_, 0, 0, width_);
    }
    void fill(std::initializer_list<ImVec2> points) {
        for (const ImVec2 point : points)
            list_.PathLineTo(at(point));
        list_.PathFillConvex(color_);
    }

private:
    [[nodiscard]] ImVec2 at(ImVec2 point) const {
        return {center_.x + (point.x - 8) * unit_, center_.y + (point.y - 8) * unit_};
    }

    ImDrawList& list_;
    ImVec2 center_;
    float unit_;
    ImU32 color_;
    float width_;
};

void draw_sun(Pen& pen) {
    pen.circle({8, 8}, 3);
    for (int i = 0; i < 8; ++i) {
        const float angle = static_cast<float>(i) * k_pi / 4;
        const ImVec2 way{std::cos(angle), std::sin(angle)};
        pen.line({{8 + way.x * 5, 8 + way.y * 5}, {8 + way.x * 6.7F, 8 + way.y * 6.7F}});
    }
}

void draw_turn(Pen& pen, float direction) {
    const auto x = [direction](float from_middle) { return 8 + direction * from_middle; };
    pen.line({{x(-2.5F), 2.5F}, {x(-5.5F), 5.5F}, {x(-2.5F), 8.5F}});
    pen.line({{x(-5.5F), 5.5F}, {x(1.5F), 5.5F}});
    if (direction > 0)
        pen.arc({9.5F, 9.25F}, 3.75F, -90, 90);
    else
        pen.arc({6.5F, 9.25F}, 3.75F, 90, 270);
    pen.line({{x(1.5F), 13}, {x(-3), 13}});
}

void draw_link(Pen& pen) {
    pen.line({{6.6F, 9.4F}, {9.4F, 6.6F}});
    pen.line({{7.4F, 4.6F}, {9, 3}});
    pen.arc({11, 5}, 2.83F, -135, 45);
    pen.line({{13, 7}, {11.4F, 8.6F}});
    pen.line({{8.6F, 11.4F}, {7, 13}});
    pen.arc({5, 11}, 2.83F, 45, 225);
    pen.line({{3, 9}, {4.6F, 7.4F}});
}

void draw_network(Pen& pen) {
    pen.line({{4.8F, 5.4F}, {7, 10.2F}});
    pen.line({{11.6F, 6.2F}, {9, 10.2F}});
    pen.line({{5.8F, 4.2F}, {10.2F, 4.8F}});
    pen.circle({4, 4}, 1.8F);
    pen.circle({12, 5}, 1.8F);
    pen.circle({8, 12}, 2.2F);
}

void draw_help(Pen& pen) {
    pen.circle({8, 8}, 6.3F);
    pen.arc({8, 6.3F}, 1.9F, 180, 400);
    pen.line({{8.9F, 7.9F}, {8, 8.7F}, {8, 9.6F}});
    pen.disc({8, 11.6F}, 0.95F);
}

void draw_text_size(Pen& pen) {
    pen.line({{1.5F, 12.5F}, {5, 3.5F}, {8.5F, 12.5F}});
    pen.line({{2.7F, 9.6F}, {7.3F, 9.6F}});
    pen.circle({12, 10.2F}, 2.2F);
    pen.line({{14.3F, 7.6F}, {14.3F, 12.6F}});
}

}  // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, Color color) {
    Pen pen(list, center, size, color);
    switch (icon) {
        case Icon::Search:
            pen.circle({7, 7}, 4.5F);
            pen.line({{10.4F, 10.4F}, {14, 14}});
            break;
        case Icon::Close:
            pen.line({{4, 4}, {12, 12}});
            pen.line({{12, 4}, {4, 12}});
            break;
        case Icon::ChevronUp: pen.line({{4, 10}, {8, 6}, {12, 10}}); break;
        case Icon::ChevronDown: pen.line({{4, 6}, {8, 10}, {12, 6}}); break;
        case Icon::ChevronLeft: pen.line({{10, 4}, {6, 8}, {10, 12}}); break;
        case Icon::ChevronRight: pen.line({{6, 4}, {10, 8}, {6, 12}}); break;
        case Icon::Undo: draw_turn(pen, 1); break;
        case Icon::Redo: draw_turn(pen, -1); break;
        case Icon::Link: draw_link(pen); break;
        case Icon::Sun: draw_sun(pen); break;
        case Icon::Moon:
            pen.arc({8, 8}, 5.8F, 60, 300);
            pen.arc({11.9F, 8}, 5.35F, 110, 250);
            break;
        case Icon::TextSize: draw_text_size(pen); break;
        case Icon::Help: draw_help(pen); break;
        case Icon::Filter:
            pen.line({{2.5F, 3.5F}, {13.5F, 3.5F}, {9.5F, 8.5F}, {9.5F, 13}, {6.5F, 11.5F}, {6.5F, 8.5F}}, true);
            break;
        case Icon::More:
            pen.disc({3.5F, 8}, 1.3F);
            pen.disc({8, 8}, 1.3F);
            pen.disc({12.5F, 8}, 1.3F);
            break;
        case Icon::Marks:
            pen.line({{2.5F, 12.8F}, {13.5F, 12.8F}});
            pen.line({{4.5F, 10}, {8, 2.8F}, {11.5F, 10}});
            pen.line({{5.8F, 7.4F}, {10.2F, 7.4F}});
            break;
        case Icon::Play: pen.fill({{4.5F, 2.5F}, {13, 8}, {4.5F, 13.5F}}); break;
        case Icon::Pause:
            pen.fill({{4, 3}, {6.8F, 3}, {6.8F, 13}, {4, 13}});
            pen.fill({{9.2F, 3}, {12, 3}, {12, 13}, {9.2F, 13}});
            break;
        case Icon::TakeAway:
            pen.line({{8, 2}, {8, 10}});
            pen.line({{4.5F, 6.8F}, {8, 10.3F}, {11.5F, 6.8F}});
            pen.line({{2.5F, 10.5F}, {2.5F, 13.5F}, {13.5F, 13.5F}, {13.5F, 10.5F}});
            break;
        case Icon::Plus:
            pen.line({{8, 3}, {8, 13}});
            pen.line({{3, 8}, {13, 8}});
            break;
        case Icon::Minus: pen.line({{3, 8}, {13, 8}}); break;
        case Icon::Fit:
            pen.line({{2.5F, 6}, {2.5F, 2.5F}, {6, 2.5F}});
            pen.line({{10, 2.5F}, {13.5F, 2.5F}, {13.5F, 6}});
            pen.line({{13.5F, 10}, {13.5F, 13.5F}, {10, 13.5F}});
            pen.line({{6, 13.5F}, {2.5F, 13.5F}, {2.5F, 10}});
            break;
        case Icon::Network: draw_network(pen); break;
        case Icon::Coins:
            pen.ellipse({8, 4.5F}, {5, 2});
            pen.line({{3, 4.5F}, {3, 11.5F}});
            pen.line({{13, 4.5F}, {13, 11.5F}});
            pen.line({{3, 8}, {4.4F, 9.4F}, {8, 10}, {11.6F, 9.4F}, {13, 8}});
            pen.line({{3, 11.5F}, {4.4F, 12.9F}, {8, 13.5F}, {11.6F, 12.9F}, {13, 11.5F}});
            break;
        case Icon::Report:
            pen.rect({3, 1.8F}, {13, 14.2F}, 1.5F);
            pen.line({{5.5F, 5}, {10.5F, 5}});
            pen.line({{5.5F, 8}, {10.5F, 8}});
            pen.line({{5.5F, 11}, {8.5F, 11}});
            break;
        case Icon::Details:
            pen.circle({8, 8}, 6.3F);
            pen.line({{8, 7.4F}, {8, 11.4F}});
            pen.disc({8, 4.9F}, 0.95F);
            break;
        case Icon::Outline:
            pen.line({{2.5F, 4}, {13.5F, 4}});
            pen.line({{5.5F, 8}, {13.5F, 8}});
            pen.line({{5.5F, 12}, {13.5F, 12}});
            break;
        case Icon::Pin:
            pen.fill({{5.5F, 2}, {10.5F, 2}, {9.8F, 7}, {6.2F, 7}});
            pen.line({{3.8F, 8}, {12.2F, 8}});
            pen.line({{8, 8}, {8, 14}});
            break;
        case Icon::Check: pen.line({{3, 8.5F}, {6.5F, 12}, {13, 4.5F}}); break;
        case Icon::Calendar:
            pen.rect({2.5F, 3.5F}, {13.5F, 13.5F}, 1.5F);
            pen.line({{2.5F, 6.8F}, {13.5F, 6.8F}});
            pen.line({{5.5F, 1.8F}, {5.5F, 4.6F}});
            pen.line({{10.5F, 1.8F}, {10.5F, 4.6F}});
            break;
        case Icon::Person:
            pen.circle({8, 5}, 2.8F);
            pen.arc({8, 14.2F}, 5, 195, 345);
            break;
        case Icon::Place:
            pen.arc({8, 6.5F}, 4.3F, 150, 390);
            pen.line({{4.28F, 8.65F}, {8, 14.3F}, {11.72F, 8.65F}});
            pen.circle({8, 6.5F}, 1.4F);
            break;
        case Icon::Quote:
            pen.line({{6.5F, 4}, {4, 6}, {3.4F, 8.6F}});
            pen.disc({4.9F, 10}, 1.9F);
            pen.line({{12.5F, 4}, {10, 6}, {9.4F, 8.6F}});
            pen.disc({10.9F, 10}, 1.9F);
            break;
        case Icon::Pair:
            pen.circle({3.8F, 8}, 2.2F);
            pen.circle({12.2F, 8}, 2.2F);
            pen.line({{6.2F, 8}, {9.8F, 8}});
            break;
        case Icon::Grid:
            pen.rect({2.5F, 2.5F}, {13.5F, 13.5F}, 1.5F);
            pen.line({{6.2F, 2.5F}, {6.2F, 13.5F}});
            pen.line({{9.8F, 2.5F}, {9.8F, 13.5F}});
            pen.line({{2.5F, 6.2F}, {13.5F, 6.2F}});
            pen.line({{2.5F, 9.8F}, {13.5F, 9.8F}});
            break;
        case Icon::Table:
            pen.rect({2, 3}, {14, 13}, 1.5F);
            pen.line({{2, 6.4F}, {14, 6.4F}});
            pen.line({{2, 9.7F}, {14, 9.7F}});
            pen.line({{6, 6.4F}, {6, 13}});
            break;
        case Icon::Columns:
            pen.rect({2, 3}, {14, 13}, 1.5F);
            pen.line({{6, 3}, {6, 13}});
            pen.line({{10, 3}, {10, 13}});
            break;
        case Icon::Sort:
            pen.line({{4.5F, 3}, {4.5F, 13}});
            pen.line({{2.2F, 10.7F}, {4.5F, 13}, {6.8F, 10.7F}});
            pen.line({{9, 4}, {14, 4}});
            pen.line({{9, 8}, {12.7F, 8}});
            pen.line({{9, 12}, {11.3F, 12}});
            break;
        case Icon::Copy:
            pen.rect({5.5F, 5.5F}, {13.5F, 13.5F}, 1.5F);
            pen.line({{10.5F, 2.8F}, {4, 2.8F}, {2.8F, 4}, {2.8F, 10.5F}});
            break;
        case Icon::Compare:
            pen.rect({1.5F, 2.5F}, {6.5F, 13.5F}, 1.2F);
            pen.rect({9.5F, 2.5F}, {14.5F, 13.5F}, 1.2F);
            pen.line({{3.2F, 6}, {4.8F, 6}});
            pen.line({{11.2F, 6}, {12.8F, 6}});
            pen.line({{11.2F, 9}, {12.8F, 9}});
            break;
        case Icon::Disc: pen.disc({8, 8}, 4.6F); break;
        case Icon::Square: pen.fill({{3.9F, 3.9F}, {12.1F, 3.9F}, {12.1F, 12.1F}, {3.9F, 12.1F}}); break;
        case Icon::Diamond: pen.fill({{8, 2.7F}, {13.3F, 8}, {8, 13.3F}, {2.7F, 8}}); break;
        case Icon::Pencil:
            pen.line({{3, 13}, {3.6F, 10}, {11, 2.6F}, {13.4F, 5}, {6, 12.4F}, {3, 13}});
            pen.line({{9.2F, 4.4F}, {11.6F, 6.8F}});
            break;
        case Icon::PencilFilled:
            pen.fill({{0.6F, 15.4F}, {1.8F, 10.6F}, {5.4F, 14.2F}});
            pen.fill({{2.6F, 9.8F}, {9.3F, 3.1F}, {12.9F, 6.7F}, {6.2F, 13.4F}});
            pen.fill({{10.2F, 2.2F}, {11.6F, 0.8F}, {12.6F, 0.8F}, {15.2F, 3.4F}, {15.2F, 4.4F}, {13.8F, 5.8F}});
            break;
        case Icon::None:
        case Icon::Count_: break;
    }
}

void draw_sign(ImDrawList& list, int sign, ImVec2 center, float radius, Color disc, Color glyph) {
    list.AddCircleFilled(center, radius, to_u32(disc));
    draw_sign_glyph(list, sign, center, radius, glyph);
}

void draw_sign_glyph(ImDrawList& list, int sign, ImVec2 center, float radius, Color glyph) {
    const float arm = radius * 0.52F;
    const float width = radius > 6 ? 1.6F : 1.3F;
    const auto bar = [&](float y) { list.AddLine({center.x - arm, y}, {center.x + arm, y}, to_u32(glyph), width); };
    const auto stem = [&](float y, float half) {
        list.AddLine({center.x, y - half}, {center.x, y + half}, to_u32(glyph), width);
    };
    if (sign == 0) bar(center.y);
    if (sign == 2) {
        bar(center.y);
        stem(center.y, arm);
    }
    if (sign == 1) {
        const float raised = center.y - radius * 0.18F;
        bar(raised);
        stem(raised, radius * 0.38F);
        bar(center.y + radius * 0.48F);
    }
}

}  // namespace attache
