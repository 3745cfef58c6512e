using Microsoft.AspNetCore.Mvc;
using OrderGrains.Orders;

namespace OrderGrains.Api.Manage.Bulk;

/// <summary>How a command among many ended: as the single call would answer.</summary>
/// <param name="OrderId">As the item names it.</param>
/// <param name="Accepted">What the order said; null where it was not accepted.</param>
/// <param name="Problem">Why it was not; null where it was.</param>
internal sealed record BulkOutcome(string OrderId, OrderReply? Accepted, ProblemDetails? Problem);
