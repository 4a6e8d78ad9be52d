namespace Tillsight.DuckDb;
