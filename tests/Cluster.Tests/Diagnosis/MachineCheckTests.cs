using OrderGrains.Silo.Diagnosis;

namespace OrderGrains.Cluster.Tests.Diagnosis;

public sealed class MachineCheckTests
{
    private const long Mebibyte = 1024 * 1024;

    [Theory]
    [InlineData(null, Severity.Ok)]
    [InlineData(4096, Severity.Ok)]
    [InlineData(4095, Severity.Warning)]
    [InlineData(511, Severity.Failure)]
    public void OfLimit_OpenFiles_AreJudgedAsTheStartDoes(int? limit, Severity severity) =>
        Assert.Equal(severity, MachineChecks.OfLimit(limit).Severity);

    [Theory]
    [InlineData(1024, Severity.Ok)]
    [InlineData(1023, Severity.Warning)]
    [InlineData(127, Severity.Failure)]
    public void OfRoom_FreeSpace_IsJudged(long mebibytes, Severity severity) =>
        Assert.Equal(severity, MachineChecks.OfRoom("data", mebibytes * Mebibyte).Severity);
}
