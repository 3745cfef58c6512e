using OrderGrains.Api.Doors.CommerceLayer.Queries;
using OrderGrains.Api.Doors.CommerceLayer.Reading;
using OrderGrains.Api.Doors.CommerceLayer.Resources;
using OrderGrains.Orders;

namespace OrderGrains.Api.Doors.CommerceLayer.Rows;

/// <summary>What can be done with a type of resource: which calls the door has of it, by whom, and how each is carried out.</summary>
/// <param name="Type">The type.</param>
/// <param name="Find">One of the type by its id.</param>
internal sealed record ResourceRow(ResourceType Type, Func<ResourceCall, string, Task<Found>> Find)
{
    /// <summary>The right that all of its calls need; null where their methods tell.</summary>
    public DoorRights? Needs { get; init; }

    /// <summary>The calls that are about one order, whose version is the answer's ETag.</summary>
    public ResourceCalls OfOrder { get; init; }

    /// <summary>What a sales channel may call (page, A3); an integration may call whatever there is.</summary>
    public ResourceCalls Channels { get; init; }

    /// <summary>What a customer who has logged in may call beside that, of what is their own.</summary>
    public ResourceCalls Customers { get; init; }

    /// <summary>A page of all there are; null where the type has no list.</summary>
    public Func<ResourceCall, ListQuery, View, Task<ResourcePage?>>? List { get; init; }

    /// <summary>The refusal of a list that would be of too many.</summary>
    public ApiError TooBroad { get; init; } = RequestErrors.FilterTooBroad(OrderListing.MostScanned);

    public ResourceWrite? Create { get; init; }

    /// <summary>One that the caller has created, where <see cref="Find"/> would not show it to them.</summary>
    public Func<ResourceCall, string, Task<Found>> FindCreated { get => field ?? Find; init; }

    public ResourceWrite? Update { get; init; }

    /// <summary>Null for success, else the refusal.</summary>
    public Func<ResourceCall, string, Task<IResult?>>? Delete { get; init; }

    /// <summary>The calls there are.</summary>
    public ResourceCalls Calls => ResourceCalls.Retrieve
        | (List is null ? 0 : ResourceCalls.List)
        | (Create is null ? 0 : ResourceCalls.Create)
        | (Update is null ? 0 : ResourceCalls.Update)
        | (Delete is null ? 0 : ResourceCalls.Delete);
}
