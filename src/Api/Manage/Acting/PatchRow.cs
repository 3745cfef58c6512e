using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Acting;

/// <summary>Members of an order that are changed together, under one rule of the lifecycle.</summary>
/// <param name="Members">Their canonical names.</param>
/// <param name="Read">The edit that the sent ones among them ask for.</param>
internal sealed record PatchRow(string[] Members, Func<MemberReader, OrderAction> Read);
