using System.Text;

namespace OrderGrains.Storage.Tests.Golden;

/// <summary>What any build ever stored is read, and stored anew to the byte.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> Shapes => [.. StoredShapes.All.Select(shape => shape.Name)];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Rewrite_WhatWasStored_IsTheSameBytes(string name) => Assert.All(GoldenFiles.Of(Shape(name)), path =>
    {
        var golden = GoldenFiles.Read(path);
        Assert.Equal(Encoding.UTF8.GetString(golden), Encoding.UTF8.GetString(Shape(name).Rewrite(golden)));
    });

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Files_OfEveryStoredShape_HaveEveryMemberOfToday(string name)
    {
        var shape = Shape(name);
        var golden = GoldenFiles.Of(shape).SelectMany(path => GoldenFiles.Members(GoldenFiles.Read(path)));

        var missing = GoldenFiles.Members(shape.Sample()).Except(golden).ToArray();

        if (missing.Length > 0)
        {
            Assert.Fail(
                $"No golden file of {name} has {string.Join(", ", missing)}. One that has is in {GoldenFiles.Leave(shape)}: put it into "
                + $"tests/Storage.Tests/Golden/1, as {name}.WHAT.json where there is one already.");
        }
    }

    private static StoredShape Shape(string name) => StoredShapes.All.Single(shape => shape.Name == name);
}
