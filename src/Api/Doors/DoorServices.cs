using OrderGrains.Api.Merchants;
using OrderGrains.Api.Orders;

namespace OrderGrains.Api.Doors;

/// <summary>What a <see cref="DoorRequest"/> works with; the same for all, so that none has to ask for a scope of services.</summary>
internal sealed record DoorServices(OrderCalls Orders, MerchantDirectory Merchants, DoorErrorWriter Errors);
