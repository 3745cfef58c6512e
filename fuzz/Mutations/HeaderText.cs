using System.Text;
using OrderGrains.Fuzz.Drawing;

namespace OrderGrains.Fuzz.Mutations;

/// <summary>Texts that may stand in a header, however strange.</summary>
internal static class HeaderText
{
    private const int Longest = 6000;

    /// <summary>The bytes of a text in UTF-8, each as the character it numbers; nothing that would end the line.</summary>
    public static string Draw(Dice dice)
    {
        var bytes = Encoding.UTF8.GetBytes(NastyText.Draw(dice)).Where(octet => octet is >= 0x20 and not 0x7f).Take(Longest);
        return Encoding.Latin1.GetString([.. bytes]);
    }
}
