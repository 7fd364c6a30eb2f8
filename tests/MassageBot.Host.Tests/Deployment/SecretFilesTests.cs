using MassageBot.Host.Verbs;
using Microsoft.Extensions.Configuration;

namespace MassageBot.Host.Tests.Deployment;

public sealed class SecretFilesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("secrets-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_file_is_a_setting_and_goes_before_the_others()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "DirectLine__Secret"), "of the file\n");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("DirectLine:Secret", "of the environment")]);

        SecretFiles.Add(settings, _folder.FullName).Build()["DirectLine:Secret"].ShouldBe("of the file");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told_and_not_passed_over() =>
        Should.Throw<VerbRefused>(() => SecretFiles.Add(new ConfigurationBuilder(), Path.Combine(_folder.FullName, "elsewhere"))).Message.ShouldContain("CREDENTIALS_DIRECTORY");
}
