using OrderGrains.Fuzz.Requests;
using OrderGrains.Orders;

namespace OrderGrains.Fuzz.Doors;

/// <summary>What the fuzzer must know of a door.</summary>
/// <param name="Door">Which one.</param>
/// <param name="Header">The header that opens it.</param>
/// <param name="MediaType">Of its requests and of its refusals, unless they differ.</param>
internal sealed record FuzzDoor(Door Door, string Header, string MediaType)
{
    /// <summary>Where its access tokens are had; null where a key opens it.</summary>
    public string? TokenPath { get; init; }

    /// <summary>True where ids of orders are whole numbers.</summary>
    public bool NumericIds { get; init; }

    /// <summary>The header that opens it, with the secret's name in the place of the secret.</summary>
    public HeaderLine Credential => new(Header, TokenPath is null ? Placeholders.Secret(Door) : $"Bearer {Placeholders.Secret(Door)}");
}
