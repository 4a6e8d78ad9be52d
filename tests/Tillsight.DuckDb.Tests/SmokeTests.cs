namespace Tillsight.DuckDb.Tests; public class SmokeTests { [Fact] public void The_repository_is_found() => Assert.True(Directory.Exists(Tillsight.Testing.SharedData.Repository)); }
