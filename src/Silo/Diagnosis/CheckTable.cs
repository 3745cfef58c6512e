namespace OrderGrains.Silo.Diagnosis;

/// <summary>Everything that is looked at, in this order: what follows from something else comes after it.</summary>
internal static class CheckTable
{
    private const string Reach =
        "See that the server runs and lets this machine and account in; try OrderGrains:Database with psql. The text names what failed.";

    public static readonly IReadOnlyList<Check> All =
    [
        new("settings", _ => true, MachineChecks.Settings),
        new("open files", _ => true, MachineChecks.OpenFilesLimit),
        new("data folder", it => it.HasFolder, MachineChecks.DataFolderIsWritable),
        new("disk", it => it.HasFolder || it.Options.Events.ExportFolder is not null, MachineChecks.Disk),
        new("addresses", _ => true, PortChecks.Addresses),
        new("cluster ports", it => it.IsSilo, PortChecks.Cluster),
        new("database", it => it.HasDatabase, DatabaseChecks.Server, Reach),
        new("privileges", it => it.HasDatabase, DatabaseChecks.Privileges, Reach),
        new("clock", it => it.HasDatabase, DatabaseChecks.Clock, Reach),
        new("schema", it => it.HasStore, DatabaseChecks.Schema),
        new("cluster certificate", it => it.Options is { Mode: not ServiceMode.Embedded, Cluster.Tls.Enabled: true },
            CertificateChecks.Cluster),
        new("key certificate", it => it.Options.Credentials.KeyCertificate is not null, CertificateChecks.Keys),
        new("https certificates", _ => true, CertificateChecks.Https),
        new("token keys", _ => true, CredentialChecks.TokenKeys),
        new("demonstration", it => it.HasStore, CredentialChecks.Demo),
    ];
}
