namespace OrderGrains.Console.Tests.Support;

/// <summary>
/// All test classes share one running service and one browser; every test has pages and, where it changes them, orders of its own.
/// </summary>
[CollectionDefinition(Name)]
public sealed class ConsoleCollection : ICollectionFixture<ConsoleHost>
{
    public const string Name = "console";
}
