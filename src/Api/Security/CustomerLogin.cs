namespace OrderGrains.Api.Security;

/// <summary>A customer who has logged in.</summary>
/// <param name="Customer">The customer's id at the merchant.</param>
/// <param name="Session">Where; what was given there ends with it.</param>
internal sealed record CustomerLogin(string Customer, string Session);
