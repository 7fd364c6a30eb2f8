using MassageBot.Host.Tests.Content;

namespace MassageBot.Host.Tests.Deployment;

/// <summary>Files under <c>deployment/</c> as they stand in the repository.</summary>
internal static class DeploymentFile
{
    public static string Repository { get; } = Path.GetDirectoryName(ShippedContent.Folder)!;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, "deployment", path));
}
