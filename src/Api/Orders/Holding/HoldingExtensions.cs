namespace OrderGrains.Api.Orders.Holding;

/// <summary>Registers what is held for orders that are being placed.</summary>
internal static class HoldingExtensions
{
    /// <summary>
    /// What is refused first is registered first: of those behind it nothing is held. Doors that have more to hold register it after this.
    /// </summary>
    public static IServiceCollection AddPlacingHolds(this IServiceCollection services) => services
        .AddSingleton<IHoldKind, ArticleHolds>()
        .AddSingleton<IHoldKind, GiftCardHolds>()
        .AddSingleton<PlacingHolds>();
}
