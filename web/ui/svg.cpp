#include "ui/svg.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace attache {
namespace {

// Two decimals, no more: a hundredth of a pixel.
void append_number(std::string& out, float value) {
    std::array<char, 32> buffer{};
    const auto hundredths = static_cast<std::int64_t>(std::lround(static_cast<double>(value) * 100));
    const std::int64_t size = hundredths < 0 ? -hundredths : hundredths;
    if (hundredths < 0) out += '-';
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size / 100);
    out.append(buffer.data(), end.ptr);
    const auto rest = static_cast<int>(size % 100);
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_point(std::string& out, ImVec2 point) {
    append_number(out, point.x);
    out += ' ';
    append_number(out, point.y);
}

std::string attribute_text(float value) {
    std::string out;
    append_number(out, value);
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default:
                if (static_cast<unsigned char>(c) >= 0x20) out += c;
        }
    }
    return out;
}

// `what`: "fill" or "stroke".
std::string paint_text(const std::string& what, ImU32 color) {
    constexpr std::string_view k_digits = "0123456789abcdef";
    std::string out = what + "=\"#";
    for (const int shift : {IM_COL32_R_SHIFT, IM_COL32_G_SHIFT, IM_COL32_B_SHIFT}) {
        const ImU32 part = (color >> shift) & 0xFFU;
        out += k_digits[part >> 4U];
        out += k_digits[part & 0xFU];
    }
    out += '"';
    const ImU32 alpha = (color >> IM_COL32_A_SHIFT) & 0xFFU;
    if (alpha != 0xFF) out += " " + what + "-opacity=\"" + attribute_text(static_cast<float>(alpha) / 255) + '"';
    return out;
}

float twice_area(const std::vector<ImVec2>& polygon) {
    float sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const ImVec2 a = polygon[i];
        const ImVec2 b = polygon[(i + 1) % polygon.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return sum;
}

class SvgWriter {
public:
    SvgWriter(const ImDrawData& data, const TextRecorder& texts, const TypeFaces& faces, Rect rect)
        : data_(data), texts_(texts.texts()), faces_(faces), rect_(rect), white_(ImGui::GetFontTexUvWhitePixel()) {}

    std::string write(const SvgAbout& about) {
        out_ = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" role=\"img\" width=\"" +
               attribute_text(rect_.width()) + "\" height=\"" + attribute_text(rect_.height()) + "\" viewBox=\"" +
               attribute_text(rect_.min.x) + ' ' + attribute_text(rect_.min.y) + ' ' + attribute_text(rect_.width()) +
               ' ' + attribute_text(rect_.height()) + "\">\n<title>" + escaped(about.title) + "</title>\n<desc>" +
               escaped(about.description) + "</desc>\n";
        for (const ImDrawList* list : data_.CmdLists)
            write_list(*list);
        return out_ + "</svg>\n";
    }

private:
    void write_list(const ImDrawList& list) {
        std::vector<const RecordedText*> texts;
        for (const RecordedText& text : texts_) {
            if (text.list == &list) texts.push_back(&text);
        }
        next_text_ = 0;
        for (const ImDrawCmd& command : list.CmdBuffer) {
            const auto begin = static_cast<int>(command.IdxOffset);
            while (next_text_ < texts.size() && texts[next_text_]->index < begin)
                ++next_text_;  // of a command that is not seen
            const Rect clip{{command.ClipRect.x, command.ClipRect.y}, {command.ClipRect.z, command.ClipRect.w}};
            if (command.UserCallback != nullptr || !clip.overlaps(rect_)) continue;
            open_clip(clip);
            write_command(list, command, texts);
            out_ += "</g>\n";
        }
    }

    void open_clip(Rect clip) {
        const std::string name = "c" + std::to_string(++clips_);
        out_ += "<clipPath id=\"" + name + "\"><rect x=\"" + attribute_text(clip.min.x) + "\" y=\"" +
                attribute_text(clip.min.y) + "\" width=\"" + attribute_text(clip.width()) + "\" height=\"" +
                attribute_text(clip.height()) + "\"/></clipPath>\n<g clip-path=\"url(#" + name + ")\">\n";
    }

    void write_command(const ImDrawList& list, const ImDrawCmd& command,
                       const std::vector<const RecordedText*>& texts) {
        const auto begin = static_cast<int>(command.IdxOffset);
        const int end = begin + static_cast<int>(command.ElemCount);
        for (int at = begin; at + 2 < end; at += 3) {
            write_texts_until(texts, at);
            std::array<ImDrawVert, 3> corner;
            for (int i = 0; i < 3; ++i)
                corner[static_cast<std::size_t>(i)] =
                    list.VtxBuffer[static_cast<int>(list.IdxBuffer[at + i] + command.VtxOffset)];
            // A quad of a glyph: the text itself is written.
            if (corner[0].uv.x != white_.x || corner[0].uv.y != white_.y) continue;
            add_triangle(corner);
        }
        flush_polygon();
        flush_path();
        write_texts_until(texts, end - 1);
    }

    // A triangle that goes on with the fan in hand widens it.
    void add_triangle(const std::array<ImDrawVert, 3>& corner) {
        const ImU32 color = corner[0].col;
        const auto same = [](ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; };
        const bool goes_on = color == color_ && polygon_.size() >= 3 && same(corner[0].pos, polygon_.front()) &&
                             same(corner[1].pos, polygon_.back());
        if (goes_on) {
            polygon_.push_back(corner[2].pos);
            return;
        }
        flush_polygon();
        if (color != color_) flush_path();
        color_ = color;
        polygon_ = {corner[0].pos, corner[1].pos, corner[2].pos};
    }

    // All polygons of a path turn the same way, so that where they overlap nothing is left out.
    void flush_polygon() {
        if (polygon_.empty()) return;
        const float area = twice_area(polygon_);
        if (area < 0) std::reverse(polygon_.begin(), polygon_.end());
        if (std::abs(area) > 0.001F && ((color_ >> IM_COL32_A_SHIFT) & 0xFFU) != 0) {
            path_ += 'M';
            for (std::size_t i = 0; i < polygon_.size(); ++i) {
                if (i > 0) path_ += 'L';
                append_point(path_, polygon_[i]);
            }
            path_ += 'Z';
        }
        polygon_.clear();
    }

    void flush_path() {
        if (!path_.empty()) out_ += "<path " + paint_text("fill", color_) + " d=\"" + path_ + "\"/>\n";
        path_.clear();
    }

    // The texts of the list that were drawn before this index; they are in the order of drawing.
    void write_texts_until(const std::vector<const RecordedText*>& texts, int index) {
        for (; next_text_ < texts.size() && texts[next_text_]->index <= index; ++next_text_) {
            flush_polygon();
            flush_path();
            write_text(*texts[next_text_]);
        }
    }

    void write_text(const RecordedText& text) {
        const TypeFace* face = face_of(text.font);
        const float em = text.font.size / (face != nullptr ? face->height_per_em : 1);
        const float baseline = text.top_left.y + text.font.face->GetFontBaked(text.font.size)->Ascent;
        const bool serif = face == &faces_.serif;
        out_ += "<text x=\"" + attribute_text(text.top_left.x) + "\" y=\"" + attribute_text(baseline) +
                "\" font-size=\"" + attribute_text(em) + "\" font-family=\"" +
                (serif ? "Noto Serif, Georgia, serif" : "Inter, system-ui, sans-serif") + '"' +
                (face == &faces_.semibold ? " font-weight=\"600\"" : "") + " textLength=\"" +
                attribute_text(text.width) + "\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\" " +
                paint_text("fill", to_u32(text.color)) + edge_text(text) + ">" + escaped(text.text) + "</text>\n";
    }

    static std::string edge_text(const RecordedText& text) {
        if (!text.edge) return {};
        return " " + paint_text("stroke", to_u32(*text.edge)) + " stroke-width=\"" + attribute_text(2 * k_text_edge) +
               "\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
    }

    [[nodiscard]] const TypeFace* face_of(Font font) const {
        for (const TypeFace* face : {&faces_.regular, &faces_.semibold, &faces_.serif}) {
            if (face->face == font.face) return face;
        }
        return nullptr;
    }

    const ImDrawData& data_;
    const std::vector<RecordedText>& texts_;
    const TypeFaces& faces_;
    Rect rect_;
    ImVec2 white_;
    std::string out_;
    std::string path_;
    std::vector<ImVec2> polygon_;
    ImU32 color_ = 0;
    std::size_t next_text_ = 0;
    int clips_ = 0;
};

}  // namespace

void set_vector_style(bool on) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.AntiAliasedLines = !on;
    style.AntiAliasedLinesUseTex = !on;
    style.AntiAliasedFill = !on;
}

std::string svg_text(const ImDrawData& data, const TextRecorder& texts, const TypeFaces& faces, Rect rect,
                     const SvgAbout& about) {
    return SvgWriter(data, texts, faces, rect).write(about);
}

}  // namespace attache
