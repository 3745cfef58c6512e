namespace OrderGrains.Payments;

/// <summary>What is on a gift card.</summary>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="Balance">What is left on it, reserved or not; minor units.</param>
/// <param name="Reserved">How much of that orders have reserved; minor units.</param>
[GenerateSerializer, Immutable, Alias("og.giftCard")]
public sealed record GiftCard([property: Id(0)] string Currency, [property: Id(1)] long Balance, [property: Id(2)] long Reserved)
{
    /// <summary>For how much it was issued; minor units.</summary>
    [Id(190)] public long Issued { get; init; }

    /// <summary>True where no order can be paid with it.</summary>
    [Id(191)] public bool Blocked { get; init; }
}
