using OrderGrains.Merchants;
using OrderGrains.Values;

namespace OrderGrains.Api.Security.Jwt;

/// <summary>The keys that this process can use, as they were when it last looked.</summary>
/// <param name="keys">All that are kept, the newest first.</param>
/// <param name="signers">Those of them that could be opened, by their ids.</param>
internal sealed class SignerSet(ValueList<SigningKey> keys, IReadOnlyDictionary<string, TokenSigner> signers)
{
    public static SignerSet Empty { get; } = new([], new Dictionary<string, TokenSigner>());

    /// <summary>All that are kept, also those that this process cannot open.</summary>
    public ValueList<SigningKey> Keys => keys;

    /// <summary>Those that it can use, the newest first.</summary>
    public IReadOnlyList<SigningKey> Usable { get; } = [.. keys.Where(key => signers.ContainsKey(key.Id))];

    /// <summary>The signers of <see cref="Usable"/>.</summary>
    public IReadOnlyList<TokenSigner> Signers { get; } =
        [.. keys.Where(key => signers.ContainsKey(key.Id)).Select(key => signers[key.Id])];

    /// <summary>The key that signs now; null where there is none.</summary>
    public TokenSigner? Signing(DateTimeOffset now) => Usable.Signing(now) is { } key ? signers[key.Id] : null;

    /// <summary>The signer of a key that was opened before.</summary>
    public TokenSigner? Find(string id) => signers.GetValueOrDefault(id);
}
