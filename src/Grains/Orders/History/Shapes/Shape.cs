using System.Text.Json.Nodes;

namespace OrderGrains.Orders;

/// <summary>What values of one type are made of. Most are of one piece; see the derived classes for those that are not.</summary>
internal abstract class Shape
{
    /// <summary>Whether such values are made of records.</summary>
    public virtual bool HasRecords => false;

    /// <summary>What a step leads to.</summary>
    /// <param name="step">The step, under the name it had; then under its present one.</param>
    /// <param name="presentNames">Tells how members are called now.</param>
    /// <returns>Null where the value has no such part that this build knows.</returns>
    public virtual Shape? Part(ref FieldStep step, PresentNames presentNames) => null;

    /// <summary>A value's JSON with every member under its present name.</summary>
    public virtual JsonNode? Rename(JsonNode? value, PresentNames presentNames) => value;
}
