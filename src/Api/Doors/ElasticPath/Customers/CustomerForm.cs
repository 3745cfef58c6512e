using System.Text.Json;
using OrderGrains.Api.ValueKinds;
using OrderGrains.Values;

namespace OrderGrains.Api.Doors.ElasticPath.Customers;

/// <summary>What a request says of a customer; absent members leave what there is.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Email">Null where it is not to change.</param>
/// <param name="Password">As it was chosen; null where it is not to change.</param>
/// <param name="ExternalReference">What another system calls the customer.</param>
internal sealed record CustomerForm(
    Optional<string?> Name, string? Email, string? Password, Optional<string?> ExternalReference)
{
    public const string Type = "customer";

    private const int MaxLength = 255;
    private const int MaxReferenceLength = 2048;

    /// <summary>Worth nothing when <paramref name="errors"/> gained an entry.</summary>
    /// <param name="body">The request's.</param>
    /// <param name="isNew">A new customer has a name and an email.</param>
    /// <param name="errors">Where violations go.</param>
    public static CustomerForm Read(JsonElement body, bool isNew, List<SchemaError> errors)
    {
        if (ElasticPathRequests.Data(body, errors) is not { } data)
            return new(default, null, null, default);
        data.Require("type");
        data.OneOf("type", Type);
        return new(
            isNew || data.Has("name") ? data.NeededText("name", MaxLength) : default(Optional<string?>),
            isNew || data.Has("email") ? data.NeededText("email", MaxLength, ValueRules.Email) : null,
            data.Has("password") ? data.NeededText("password", MaxLength) : null,
            data.Text("external_ref", MaxReferenceLength));
    }
}
