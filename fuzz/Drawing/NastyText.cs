namespace OrderGrains.Fuzz.Drawing;

/// <summary>Texts that programs have stumbled over.</summary>
internal static class NastyText
{
    private static readonly string[] All =
    [
        "", " ", "\t", "\n", "null", "undefined", "true", "0", "-1", "NaN", "1e400", "[]", "{}", "\"", "'", "\\", "%", "%%", "..", ".",
        "../../../etc/passwd", "a/b", "a?b", "a#b", "a b", "a;b", "' OR '1'='1", "\"; DROP TABLE orders;--", "<script>alert(1)</script>",
        "${jndi:ldap://127.0.0.1/a}", "{0}", "{id}", "%s%n", "\u00e9\u00df", "\u65e5\u672c\u8a9e", "\ud83d\ude00", "\u202eabc", "a\u0301",
        "\ufeff", "\u2028", "\u0085", "\u001b[31m", "\u007f", "İi", "9999-12-31T23:59:59Z", "0001-01-01", "2026-02-30", "2026-13-01",
        "1970-01-01T00:00:00+99:99", "12345678901234567890", "0x10", "1,000", "١٢٣", "EUR", "eur", "XXX", "ZZ", "not@an@email",
        "http://[::1", "javascript:1", "data:,x", "a:b@c:99999", "\u0001", "\uffff",
    ];

    /// <summary>One of the table, one of a length near a limit, or a word.</summary>
    public static string Draw(Dice dice) => dice.Below(10) switch
    {
        < 6 => dice.Pick(All),
        < 8 => new string(dice.Pick("aé/%"), dice.Pick(Lengths)),
        _ => dice.Word(dice.Between(1, 40)),
    };

    private static readonly int[] Lengths = [50, 51, 127, 128, 129, 254, 255, 256, 257, 1000, 1024, 4096, 70_000];

    private static char Pick(this Dice dice, string letters) => letters[dice.Below(letters.Length)];
}
