using OrderGrains.Values;

namespace OrderGrains.Merchants;

/// <summary>The keys, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.signingKeyState")]
internal sealed record SigningKeyState
{
    /// <summary>The newest.</summary>
    [Id(0)] public SigningKey? Key { get; init; }

    /// <summary>Those before, the newest first.</summary>
    [Id(180)] public ValueList<SigningKey>? Older { get; init; }

    public ValueList<SigningKey> All() => Key is null ? [] : [Key, .. Older ?? []];
}
