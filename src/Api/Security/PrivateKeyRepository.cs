using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OrderGrains.Storage.Sqlite;

namespace OrderGrains.Api.Security;

/// <summary>Keeps the keys that seal access tokens in a folder of files which only the process's user can read.</summary>
/// <param name="folder">Made with the first key.</param>
/// <param name="logging">The host's.</param>
internal sealed class PrivateKeyRepository(DirectoryInfo folder, ILoggerFactory logging) : FileSystemXmlRepository(folder, logging)
{
    /// <inheritdoc/>
    public override IReadOnlyCollection<XElement> GetAllElements()
    {
        Protect();
        return base.GetAllElements();
    }

    /// <inheritdoc/>
    public override void StoreElement(XElement element, string friendlyName)
    {
        Protect();
        base.StoreElement(element, friendlyName);
        Protect();
        Flush();
    }

    /// <summary>A key is stored before it seals anything: no token may be given that a power cut would make worthless.</summary>
    private void Flush()
    {
        foreach (var path in Directory.EnumerateFiles())
        {
            using var file = new FileStream(path.FullName, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
            file.Flush(flushToDisk: true);
        }
    }

    private void Protect()
    {
        PrivateFiles.MakeFolder(Directory.Parent!.FullName, own: _ => false);
        PrivateFiles.MakeFolder(Directory.FullName, own: _ => true);
        foreach (var file in Directory.EnumerateFiles())
            PrivateFiles.TightenFile(file.FullName);
    }
}
