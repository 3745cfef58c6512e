using OrderGrains.Api.Doors.CommerceLayer.Webhooks;
using OrderGrains.Api.Manage.Customers;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer.Reading;

/// <summary>What the door's handlers need beside the request.</summary>
internal sealed record ResourceServices(
    GrainReads Reads,
    OrderPages Pages,
    OrderNumbers Numbers,
    IGrainFactory Grains,
    PasswordHashing Hashing,
    DoorErrorWriter Errors,
    WebhookServices Webhooks,
    CustomerErasure Erasure,
    TimeProvider Time);
