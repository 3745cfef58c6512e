using System.Security.Cryptography;
using System.Text;

namespace OrderGrains.Api.Doors.CommerceLayer;

/// <summary>Ids of new resources.</summary>
internal static class ResourceId
{
    private const int Length = 10;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Ten letters, as Commerce Layer's own ids (page, A1).</summary>
    public static string Draw() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>Ten letters that are always the same for a text, and hardly those of another.</summary>
    public static string For(string text) => string.Create(Length, SHA256.HashData(Encoding.UTF8.GetBytes(text)), (letters, hash) =>
    {
        for (var i = 0; i < letters.Length; i++)
            letters[i] = Letters[((hash[2 * i] << 8) | hash[(2 * i) + 1]) % Letters.Length];
    });
}
