namespace OrderGrains.Api.Doors.CommerceLayer.Logins;

/// <summary>What a refresh token stands for.</summary>
/// <param name="Merchant">Whose customer.</param>
/// <param name="Customer">The customer's id.</param>
/// <param name="Session">Where the customer is logged in.</param>
/// <param name="Turn">How often that was renewed before: each is good once.</param>
internal sealed record RefreshToken(string Merchant, string Customer, string Session, int Turn);
