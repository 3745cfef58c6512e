namespace OrderGrains.Merchants;

/// <summary>The key, once there is one.</summary>
[GenerateSerializer, Immutable, Alias("og.signingKeyState")]
internal sealed record SigningKeyState
{
    [Id(0)] public SigningKey? Key { get; init; }
}
