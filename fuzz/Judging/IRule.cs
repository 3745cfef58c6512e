using OrderGrains.Fuzz.Requests;
using OrderGrains.Fuzz.Sending;

namespace OrderGrains.Fuzz.Judging;

/// <summary>One thing that is true of every answer.</summary>
internal interface IRule
{
    string Name { get; }

    /// <summary>What is wrong; null where nothing is.</summary>
    string? Problem(FuzzRequest request, WireAnswer answer);
}
