using System.Text.RegularExpressions;

namespace MassageBot.Host.Tests.Deployment;

/// <summary>What the files of <c>deployment/</c> set, name and start is there: a mistyped setting would be passed over in silence.</summary>
public sealed partial class DeploymentSettingsTests
{
    [Theory]
    [InlineData("docker/Dockerfile")]
    [InlineData("docker/compose.yaml")]
    [InlineData("docker/README.md")]
    [InlineData("linux/massagebot.service")]
    [InlineData("linux/README.md")]
    [InlineData("azure/template.json")]
    [InlineData("azure/README.md")]
    [InlineData("README.md")]
    public void Every_setting_is_one_that_the_host_knows(string file) =>
        Names().Matches(DeploymentFile.Read(file)).Select(match => match.Value).Where(name => !KnownSettings.Knows(name)).ShouldBeEmpty();

    [Fact]
    public void A_mistyped_setting_is_noticed()
    {
        KnownSettings.Knows("RateLimits__TrustedProxies__0").ShouldBeTrue();
        KnownSettings.Knows("RateLimits__TrustedProxy__0").ShouldBeFalse();
        KnownSettings.Knows("Staff__Members__0__AadObjectId").ShouldBeTrue();
        KnownSettings.Knows("Staff__Members__AadObjectId").ShouldBeFalse();
        KnownSettings.Knows("MicrosoftAppPasswort").ShouldBeFalse();
    }

    [Fact]
    public void The_image_is_built_from_what_is_there()
    {
        var copied = CopiedFromRepository().Matches(DeploymentFile.Read("docker/Dockerfile"))
            .SelectMany(match => match.Groups[1].Value.Split(' ')).Where(path => path.StartsWith("src/", StringComparison.Ordinal)).ToList();
        var kept = DeploymentFile.Read("docker/Dockerfile.dockerignore").Split('\n').Where(line => line.StartsWith('!')).Select(line => line[1..]);

        copied.ShouldNotBeEmpty();
        copied.Concat(kept).Where(path => !Path.Exists(Path.Combine(DeploymentFile.Repository, path))).ShouldBeEmpty();
    }

    [Fact]
    public void The_proxy_looks_for_the_hosts_where_they_are_put()
    {
        var compose = DeploymentFile.Read("docker/compose.yaml");
        var upstream = UpstreamHosts().Matches(DeploymentFile.Read("docker/nginx/hosts.conf")).Select(match => match.Groups[1].Value).ToList();

        upstream.Count.ShouldBe(2);
        upstream.ShouldAllBe(address => compose.Contains($"{{ipv4_address: {address}}}", StringComparison.Ordinal));
    }

    [Fact]
    public void What_compose_mounts_from_the_repository_is_there()
    {
        var compose = DeploymentFile.Read("docker/compose.yaml");

        foreach (var path in new[] { "nginx/nginx.conf", "nginx" })
        {
            compose.ShouldContain($"./{path}:");
            Path.Exists(Path.Combine(DeploymentFile.Repository, "deployment", "docker", path)).ShouldBeTrue(path);
        }

        compose.ShouldContain("dockerfile: deployment/docker/Dockerfile");
    }

    [Fact]
    public void Each_unit_starts_what_its_folder_or_the_published_program_has()
    {
        DeploymentFile.Read("linux/massagebot.service").ShouldContain("ExecStart=/usr/bin/dotnet /opt/massagebot/MassageBot.Host.dll --root ");
        DeploymentFile.Read("linux/massagebot-backup.service").ShouldContain("ExecStart=/usr/local/bin/massagebot-backup\n");
        DeploymentFile.Read("linux/massagebot-backup").ShouldContain("dotnet \"$PROGRAM\" backup --to ");
        DeploymentFile.Read("linux/README.md").ShouldContain("massagebot-backup /usr/local/bin/");
    }

    [GeneratedRegex(@"\b(?:[A-Z][A-Za-z]+(?:__\w+)+|MicrosoftApp\w+|ASPNETCORE_\w+|DOTNET_Enable\w+|CREDENTIALS_DIRECTORY)\b")]
    private static partial Regex Names();

    [GeneratedRegex(@"^COPY (?!--from)(.+) \S+$", RegexOptions.Multiline)]
    private static partial Regex CopiedFromRepository();

    [GeneratedRegex(@"server ([\d.]+):8080")]
    private static partial Regex UpstreamHosts();
}
