using OrderGrains.Api.Doors.CommerceLayer.Logins;
using OrderGrains.Api.Orders;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What the calls about customers need beside the request. Customers are the merchant's, whatever door they came by.</summary>
internal sealed record CustomerServices(
    GrainReads Reads,
    IGrainFactory Grains,
    PasswordHashing Hashing,
    CustomerAuthentication Authentication,
    CustomerSessions Sessions,
    CustomerTokens Tokens);
