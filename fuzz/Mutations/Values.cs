using OrderGrains.Fuzz.Drawing;
using OrderGrains.Fuzz.Json;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>Values that stand where another was meant, some of them no JSON.</summary>
internal static class Values
{
    private static readonly string[] Literals =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "0.1", "1.0", "1e0", "1E+2", "-0.0", "1e-400", "1e400", "-1e400", "1e2147483648",
        "2147483647", "2147483648", "-2147483649", "9007199254740993", "9223372036854775807", "9223372036854775808", "1e15",
        "999999999999999",
        "18446744073709551616", "79228162514264337593543950336", "0.0000000000000000000000000001", "123456789012345678901234567890.5",
        "[]", "{}", "[null]", "[[]]", "[{}]", "{\"\":null}", "\"\"", "\" \"", "\"true\"", "\"1\"", "\"-1\"", "\"1e3\"", "\"null\"",
    ];

    private static readonly string[] Wrong =
    [
        "NaN", "Infinity", "-Infinity", "undefined", "01", "1.", ".5", "+1", "0x1F", "1e", "tru", "'x'", "\"", "\"\\x\"", "\"\\u12\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"a\\u0000b\"", "\"\t\"", "/* */1", "1//", "[1,]", "{,}", "{\"a\":}", "{a:1}", "",
    ];

    public static JsonPiece Draw(Dice dice) => dice.Below(20) switch
    {
        < 11 => new RawPiece(dice.Pick(Literals)),
        < 16 => JsonPiece.Text(NastyText.Draw(dice)),
        < 18 => new RawPiece(dice.Pick(Wrong)),
        18 => new RawPiece(new string('9', dice.Pick([20, 309, 5000]))),
        _ => new RawPiece(Nested(dice)),
    };

    private static string Nested(Dice dice)
    {
        var depth = dice.Pick([31, 32, 33, 63, 64, 65, 500, 20_000]);
        var (open, close) = dice.Chance(50) ? ("[", "]") : ("{\"a\":", "}");
        var end = open == "[" ? "" : "1";
        return string.Concat(Enumerable.Repeat(open, depth)) + end + string.Concat(Enumerable.Repeat(close, depth));
    }
}
