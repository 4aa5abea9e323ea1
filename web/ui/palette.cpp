#include "ui/palette.h"

namespace attache {
namespace {

// Themes in the order of the vocabulary: aid, trade, finance, energy, transport, security, borders,
// migration, diplomacy, rights. Found by a search for the ten colours that lie farthest apart in every
// kind of colour vision within the lightness that the ground allows.
constexpr Palette k_light{
    .window = rgb(0xF4F2EE),
    .surface = rgb(0xFFFFFF),
    .sunken = rgb(0xF5F3EF),
    .raised = rgb(0xFFFFFF),
    .border = rgb(0xE3DFD7),
    .outline = rgb(0xCFC9BE),
    .shadow = {38, 30, 20, 36},

    .text = rgb(0x1D2126),
    .muted = rgb(0x5B606A),
    .accent = rgb(0x7A2F63),
    .accent_hover = rgb(0x8F3F76),
    .on_accent = rgb(0xFFFFFF),
    .selection = rgb(0xF6EAF2),
    .hover = {58, 40, 30, 14},
    .pressed = {58, 40, 30, 22},
    .focus = rgb(0x7A2F63),

    .signs = {rgb(0xB23704), rgb(0x51555C), rgb(0x0F63AD)},
    .sign_tints = {rgb(0xFCEBE2), rgb(0xEFEEEB), rgb(0xE4EFF8)},
    .themes = {rgb(0x1F5408), rgb(0xCB7412), rgb(0x858F66), rgb(0x766300), rgb(0x0C90D4), rgb(0xA8465F), rgb(0x6A1768),
               rgb(0x007A8A), rgb(0x4B53B3), rgb(0x94244D)},
    .kinds = {rgb(0x46566B), rgb(0x9A7212), rgb(0x1D7A6B), rgb(0x5C5F97), rgb(0xA0476A), rgb(0x5F7330)},
    .money = rgb(0x23694F),
    .money_tint = rgb(0xCFE4D9),

    .sea = rgb(0xE6ECEF),
    .land = rgb(0xFAF8F4),
    .map_border = rgb(0xC9C3B8),
    .map_coast = rgb(0x9FABB1),
    .count_steps = {rgb(0xEFEBF3), rgb(0xE0DAEB), rgb(0xCEC6E0), rgb(0xBAB0D3), rgb(0xA398C5)},
    .money_steps = {rgb(0xE4F1E9), rgb(0xCBE5D6), rgb(0xB0D7C1), rgb(0x93C8AB), rgb(0x75B694)},
    .sign_steps = {rgb(0xE99C72), rgb(0xF4CFB8), rgb(0xDEDCD6), rgb(0xBCD5EC), rgb(0x80B1DF)},

    .mark_actor = rgb(0xEBEFF5),
    .mark_date = rgb(0xF4EEDC),
    .mark_money = rgb(0xDFF0E6),
    .mark_selected = rgb(0xEBCFE2),
    .mark_hit = rgb(0xFFE88F),
    .mark_current_hit = rgb(0xFFC13D),
};

constexpr Palette k_dark{
    .window = rgb(0x131519),
    .surface = rgb(0x1B1E24),
    .sunken = rgb(0x14171B),
    .raised = rgb(0x262A32),
    .border = rgb(0x2E333C),
    .outline = rgb(0x434A56),
    .shadow = {0, 0, 0, 120},

    .text = rgb(0xE7E5E1),
    .muted = rgb(0xA9AEB7),
    .accent = rgb(0xE0A3CE),
    .accent_hover = rgb(0xEDBCDF),
    .on_accent = rgb(0x2A0F22),
    .selection = rgb(0x3B2938),
    .hover = {255, 240, 225, 16},
    .pressed = {255, 240, 225, 24},
    .focus = rgb(0xE0A3CE),

    .signs = {rgb(0xFF9158), rgb(0xC2C6CC), rgb(0x67B4F5)},
    .sign_tints = {rgb(0x43291D), rgb(0x30343B), rgb(0x1D3347)},
    .themes = {rgb(0xB3EDD8), rgb(0xA68253), rgb(0xE8DD67), rgb(0xB2A72E), rgb(0x6D9FF6), rgb(0xEFAC8F), rgb(0xE17599),
               rgb(0x1AD2EB), rgb(0x6B79D0), rgb(0xB9507F)},
    .kinds = {rgb(0xA9BAD0), rgb(0xE0BC62), rgb(0x6CCDB9), rgb(0xB0B3EA), rgb(0xEC9DBB), rgb(0xB7CC85)},
    .money = rgb(0x7CCBA8),
    .money_tint = rgb(0x2A4A3D),

    .sea = rgb(0x12171D),
    .land = rgb(0x272B32),
    .map_border = rgb(0x434A55),
    .map_coast = rgb(0x5A6470),
    .count_steps = {rgb(0x2F3040), rgb(0x393B53), rgb(0x454767), rgb(0x53557D), rgb(0x5F618F)},
    .money_steps = {rgb(0x24332C), rgb(0x284237), rgb(0x2E5143), rgb(0x34604F), rgb(0x396F5B)},
    .sign_steps = {rgb(0x954C24), rgb(0x66402C), rgb(0x40434A), rgb(0x2F4D69), rgb(0x306697)},

    .mark_actor = rgb(0x2C3541),
    .mark_date = rgb(0x3A3424),
    .mark_money = rgb(0x213D31),
    .mark_selected = rgb(0x5D3954),
    .mark_hit = rgb(0x5F4E0C),
    .mark_current_hit = rgb(0x7F5600),
};

}  // namespace

const Palette& light_palette() { return k_light; }
const Palette& dark_palette() { return k_dark; }
bool is_dark(const Palette& palette) { return relative_luminance(palette.surface) < 0.5; }

}  // namespace attache
