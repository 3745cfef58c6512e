using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using OrderGrains.Orders;

namespace OrderGrains.Tests.Orders.History;

public sealed class PathTextTests
{
    private static readonly Gen<FieldStep> Step =
        from letters in Gen.Elements(@"ab.[]\é".ToCharArray()).ArrayOf()
        from isKey in Gen.Elements(true, false)
        select new FieldStep(isKey ? new string(letters) : $"m{new string(letters)}", isKey);

    [Fact]
    public void Write_MembersAndKeys_ReadsAsCode() => Assert.Equal(
        "payments[p-1].movements[m-2].state",
        FieldPath.Root.Member("payments").Key("p-1").Member("movements").Key("m-2").Member("state").ToString());

    [Fact]
    public void Parse_WhatWasWritten_GivesTheSteps() =>
        Prop.ForAll(Arb.From(Step.ArrayOf(3)), steps => PathText.Parse(PathText.Write(steps)).Steps.SequenceEqual(steps))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("")]
    [InlineData("lines[a")]
    [InlineData(@"lines[a\]")]
    [InlineData(@"lines\")]
    public void Parse_NoPath_IsRefused(string text) => Assert.Throws<JsonException>(() => PathText.Parse(text));
}
