using OrderGrains.Silo;
using OrderGrains.Silo.Diagnosis;
using OrderGrains.Storage.Postgres.Inspection;

namespace OrderGrains.Cluster.Tests.Diagnosis;

public sealed class DatabaseCheckTests
{
    private static readonly ServerFacts Good = new()
    {
        MajorVersion = 17,
        IsStandby = false,
        FlushesToDisk = true,
        WritesFullPages = true,
        MaxConnections = 100,
        User = "og",
        Schema = "public",
        MayCreate = true,
        ClosedTables = [],
    };

    public static TheoryData<string, ServerFacts, Severity> Servers => new()
    {
        { "answers", Good, Severity.Ok },
        { "PostgreSQL 13", Good with { MajorVersion = 13 }, Severity.Failure },
        { "standby", Good with { IsStandby = true }, Severity.Failure },
        { "fsync", Good with { FlushesToDisk = false }, Severity.Failure },
        { "full_page_writes", Good with { WritesFullPages = false }, Severity.Failure },
        { "99 connections", Good with { MaxConnections = 99 }, Severity.Warning },
    };

    public static TheoryData<string, ServerFacts, Severity> Accounts => new()
    {
        { "may make, read and write", Good, Severity.Ok },
        { "leads to no schema", Good with { Schema = null }, Severity.Failure },
        { "may make no tables", Good with { MayCreate = false }, Severity.Failure },
        { "may not read and write orders", Good with { ClosedTables = ["orders"] }, Severity.Failure },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public void OfServer_OneThingAmiss_IsFoundWithAdvice(string text, ServerFacts server, Severity severity) =>
        AssertWorst(text, severity, DatabaseChecks.OfServer(server));

    [Theory]
    [MemberData(nameof(Accounts))]
    public void OfPrivileges_OneThingAmiss_IsFoundWithAdvice(string text, ServerFacts server, Severity severity) =>
        AssertWorst(text, severity, DatabaseChecks.OfPrivileges(server));

    [Theory]
    [InlineData(2, 2, ServiceMode.Node, Severity.Ok)]
    [InlineData(0, 2, ServiceMode.Node, Severity.Ok)]
    [InlineData(1, 2, ServiceMode.Client, Severity.Failure)]
    [InlineData(3, 2, ServiceMode.Embedded, Severity.Failure)]
    public void OfSchemas_Version_IsJudgedByWhoMakesIt(int version, int known, ServiceMode mode, Severity severity) =>
        Assert.Equal(severity, Assert.Single(DatabaseChecks.OfSchemas([new("orders", version, known)], mode)).Severity);

    private static void AssertWorst(string text, Severity severity, IEnumerable<Finding> findings)
    {
        var worst = findings.MaxBy(finding => finding.Severity)!;
        Assert.Contains(text, worst.Text, StringComparison.Ordinal);
        Assert.Equal(severity, worst.Severity);
        Assert.Equal(severity == Severity.Ok, worst.Advice is null);
    }
}
