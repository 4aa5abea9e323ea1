"""C++ for constant data, shared by the generators."""


def string_literal(text):
    """A C++ string literal with the text's UTF-8 bytes."""
    return '"' + "".join(
        chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}" for byte in text.encode("utf-8")
    ) + '"'


def byte_array(name, data):
    """A definition of the constant array `name`."""
    rows = (",".join(str(byte) for byte in data[at:at + 32]) for at in range(0, len(data), 32))
    return f"constexpr unsigned char {name}[] = {{\n" + ",\n".join(rows) + "};\n"


def char_array(name, data):
    """The same for text: an array of char, which is signed on some machines and not on others."""
    rows = (",".join(f"'\\{byte:o}'" for byte in data[at:at + 32]) for at in range(0, len(data), 32))
    return f"constexpr char {name}[] = {{\n" + ",\n".join(rows) + "};\n"
