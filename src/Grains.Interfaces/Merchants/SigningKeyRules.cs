using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>Which of the keys that sign access tokens is used for what. Keys come as they sign, the newest first.</summary>
public static class SigningKeyRules
{
    /// <summary>The next one, the one that signs, and the one whose tokens are not over.</summary>
    public const int MaxKeys = 3;

    /// <summary>The key that signs: the newest whose time has come. Where none's has it is the oldest; null where there is none.</summary>
    public static SigningKey? Signing(this IReadOnlyList<SigningKey> keys, DateTimeOffset now) =>
        keys.FirstOrDefault(key => !(key.SignsFrom > now)) ?? (keys.Count > 0 ? keys[^1] : null);

    /// <summary>Those that sign, or have signed what is not over yet.</summary>
    /// <param name="keys">All that are kept.</param>
    /// <param name="now">When.</param>
    /// <param name="tokensLast">How long a token is good.</param>
    public static ValueList<SigningKey> Needed(this IReadOnlyList<SigningKey> keys, DateTimeOffset now, TimeSpan tokensLast) =>
        [.. keys.Where((_, position) => position == 0 || now < keys[position - 1].SignsFrom + tokensLast)];
}
