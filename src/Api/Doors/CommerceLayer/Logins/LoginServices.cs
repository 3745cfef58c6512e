using OrderGrains.Api.Merchants;
using OrderGrains.Api.Security;

namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>What the token calls need beside the request.</summary>
internal sealed record LoginServices(
    ClientAuthentication Clients,
    CustomerAuthentication Customers,
    CustomerSessions Sessions,
    TokenIssuer Issuer,
    MerchantDirectory Merchants,
    DoorErrorWriter Errors);
