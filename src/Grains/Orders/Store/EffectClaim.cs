namespace OrderGrains.Orders.Store;

/// <summary>What a relay was given to deliver.</summary>
/// <param name="Effects">The effects, oldest first.</param>
/// <param name="NextDue">In how long another claim or postponement ends; null when there is none.</param>
public sealed record EffectClaim(IReadOnlyList<ClaimedEffect> Effects, TimeSpan? NextDue);
