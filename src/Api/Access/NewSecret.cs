using OrderGrains.Merchants;

namespace OrderGrains.Api.Access;

/// <summary>A secret as it is shown, once; only its hash is kept.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Value">What the client sends.</param>
internal sealed record NewSecret(SecretKind Kind, string Value)
{
    /// <summary>Without the secret, wherever it is printed.</summary>
    public override string ToString() => Kind.ToString();
}
