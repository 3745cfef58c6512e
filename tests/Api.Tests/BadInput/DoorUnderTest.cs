using OrderGrains.Orders;

namespace OrderGrains.Api.Tests.BadInput;

/// <summary>One door's documented update with free text in it, to be spoilt. <c>{id}</c> and <c>{text}</c> are filled in.</summary>
public sealed record DoorUnderTest
{
    public required Door Door { get; init; }
    public required string Method { get; init; }
    public required string Path { get; init; }
    public required string Body { get; init; }
    public string ContentType { get; init; } = "application/json";

    /// <summary>A path of this door that no endpoint takes.</summary>
    public required string UnknownPath { get; init; }

    /// <summary>A path whose endpoints do not take DELETE.</summary>
    public required string DeletePath { get; init; }

    /// <summary>Well-formed, but of the wrong types.</summary>
    public required string WrongTypes { get; init; }

    /// <summary>What the wrong types are answered with.</summary>
    public int WrongTypesStatus { get; init; } = 400;

    /// <summary>Whole numbers where the door's ids are.</summary>
    public bool NumericId { get; init; }

    /// <summary>False where the vendor's clients send any content type.</summary>
    public bool LooksAtContentType { get; init; } = true;

    /// <summary>The version a good request leaves.</summary>
    public int GoodVersion => Door == Door.Manage ? 1 : 2;

    public string NewId() => NumericId ? $"{Random.Shared.Next(1_000_000, int.MaxValue)}" : Guid.NewGuid().ToString("N");
}
